import * as z from "zod";

/** An id in an answer of Graph's: a string, or a bare number at times (`parseJson` keeps the digits of long ones). */
export const Id = z.union([z.string().min(1), z.int().positive().transform(String)]);
