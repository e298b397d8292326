interface SavedFile {
  name: string;
  /** Without its byte order mark. */
  text: () => Promise<string>;
}

/** Takes what the page saves as a file: jsdom keeps no files. Ends with the mocks of the test. */
export function takesFiles(): SavedFile[] {
  const files: SavedFile[] = [];
  let latest = new Blob();
  Object.assign(URL, {
    createObjectURL(blob: Blob) {
      latest = blob;
      return 'blob:berth';
    },
    revokeObjectURL() {},
  });
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function save(this: HTMLAnchorElement) {
      const blob = latest;
      files.push({ name: this.download, text: () => blob.text() });
    });
  return files;
}
