/** Hands a text to the browser as a file to keep. Nothing of it goes into an address. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then, also where it asks where to put it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
