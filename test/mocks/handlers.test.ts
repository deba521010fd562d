import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { http } from "msw/http";
import { getResponse } from "msw/utils/get-response";
import * as v from "valibot";
import { shift, worker } from "../../src/contract/index.ts";
import { createHandlers, createMockFetch, mockBaseUrl } from "../../src/mocks.ts";
import { findFree } from "./openings.ts";

const now = "2026-11-22T10:00:00Z";

describe("the MSW handlers", () => {
  it("answer below the base URL as the scenario does, from one state", async () => {
    const baseUrl = "https://coop.example/api/v1";
    const handlers = createHandlers("irregular-ahead", { http, now, baseUrl });
    const ask = async (path: string, method = "GET"): Promise<unknown> =>
      (await getResponse(handlers, new Request(baseUrl + path, { method })))?.json();
    const me = v.parse(worker, await ask("/me"));
    assert.deepEqual([me.name, me.counters.regular], ["Marta Lewandowska", 2]);
    const free = await findFree(createMockFetch("irregular-ahead", { now, baseUrl }), baseUrl);
    const signedUp = v.parse(shift, await ask(`/me/sign-ups/${free?.id}`, "PUT"));
    assert.equal(signedUp.start, free?.start);
    assert.deepEqual(v.parse(shift, await ask(`/me/sign-ups/${free?.id}`, "PUT")), signedUp);
  });

  it("leave every other address alone", async () => {
    const handlers = createHandlers("regular", { http, now, baseUrl: "https://coop.example/api/v1" });
    for (const url of ["https://coop.example/", "https://coop.example/api/v1x/me", `${mockBaseUrl}/me`]) {
      assert.equal(await getResponse(handlers, new Request(url)), undefined);
    }
  });

  it("take a path as relative to the mock's own origin where there is no page", async () => {
    const handlers = createHandlers("regular", { http, now, baseUrl: "/api/v1" });
    assert.equal((await getResponse(handlers, new Request(`${mockBaseUrl}/me`)))?.status, 200);
  });
});
