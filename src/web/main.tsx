// First of all: it takes a login's code out of the address before anything else runs.
// oxlint-disable-next-line import/no-unassigned-import -- what it does, it does while it is loaded
import "./ui/taken-callback.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./styles.css";

const client = new QueryClient({
  // A debugger that asks again behind its reader's back would show facts nobody asked for.
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false } },
});
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
