// A page of a real browser that nobody watches: a test's page reports each request and each piece of an answer to the
// test, which is work that no user's browser does.
// @ts-check

import { setTimeout as sleep } from "node:timers/promises";

/** In milliseconds. */
const PATIENCE = 30_000;

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
    const answered = new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      setTimeout(() => reject(new Error(`the page did not answer ${method}`)), PATIENCE).unref();
    });
    const message = JSON.stringify({ id, method, params });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(error.message);
    return result;
  }
  /** Runs an expression in the page. @param {string} expression @returns {Promise<any>} */
  async function run(expression) {
    const { result, exceptionDetails } = await send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }
  return {
    run,
    /** Waits until an expression holds. @param {string} expression */
    async until(expression) {
      for (const end = Date.now() + PATIENCE; !(await run(expression)); await sleep(50))
        if (Date.now() > end) throw new Error(`never so: ${expression}`);
    },
    /** Types into what has the focus. @param {string} text */
    type: (text) => send("Input.insertText", { text }),
  };
}
