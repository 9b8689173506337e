// A page of a real browser that nobody watches: a test's page reports each request and each piece of an answer to the
// test, which is work that no user's browser does.
// @ts-check

/** @param {import("playwright").Browser} browser @param {string} url */
export async function openQuietly(browser, url) {
  const session = await browser.newBrowserCDPSession();
  const { targetId } = await session.send("Target.createTarget", { url, width: 1280, height: 720 });
  const { sessionId } = await session.send("Target.attachToTarget", { targetId });
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  let number = 0;
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const answer = JSON.parse(message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  async function send(method, params) {
    number += 1;
    const id = number;
    /** @type {Promise<any>} */
    const answered = new Promise((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(error.message);
    return result;
  }
  return {
    /** Runs an expression in the page. @param {string} expression @returns {Promise<any>} */
    async run(expression) {
      const { result, exceptionDetails } = await send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
    /** Types into what has the focus. @param {string} text */
    type: (text) => send("Input.insertText", { text }),
  };
}
