// Loaded into each measured process (--import): answers every message with the CPU time used so far.
// @ts-check
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
// A bench that was stopped leaves nothing running behind.
process.on("disconnect", () => process.exit());
