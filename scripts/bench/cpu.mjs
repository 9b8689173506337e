// Loaded into each measured process (--import): answers every message with the CPU time used so far.
// @ts-check
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
// The channel to the parent alone must not keep a process alive.
process.channel?.unref();
