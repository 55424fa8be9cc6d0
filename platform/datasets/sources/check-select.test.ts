import { describe, expect, test } from "vitest";
import { checkSelect } from "./check-select.ts";
import type { SourceEngine } from "./source.ts";

const taken = (sql: string, engine: SourceEngine = "postgres") => {
  try {
    return checkSelect(sql, engine);
  } catch {
    return "refused";
  }
};

describe("one SELECT is taken", () => {
  test.each([
    ["select 1", "select 1"],
    [" SELECT a, ')' FROM t; ", "SELECT a, ')' FROM t"],
    ["with x as (select 1) select * from x", "with x as (select 1) select * from x"],
    ["(select 1) union (select 2) -- both;\n", "(select 1) union (select 2) -- both;"],
    [
      "-- first\n/* ; ( */ select $$;)$$, E'\\');' , \"into\" from t; -- last",
      "-- first\n/* ; ( */ select $$;)$$, E'\\');' , \"into\" from t",
    ],
    ['select "into" in (1), lo_price from "t" order by "into"', 'select "into" in (1), lo_price from "t" order by "into"'],
    ["select name$1 from t where a = $tag$ it's $tag$", "select name$1 from t where a = $tag$ it's $tag$"],
  ])("%j", (sql, want) => {
    expect(taken(sql)).toBe(want);
  });

  test("by each engine's own way of writing", () => {
    expect(taken('select `a;b`, "it\'s" # all\nfrom t', "mysql")).not.toBe("refused");
    expect(taken("select 'it\\'s;' from t", "mysql")).not.toBe("refused");
    expect(taken("select 'a\\';b', `c` from t", "clickhouse")).not.toBe("refused");
    expect(taken("select $x$;$x$", "clickhouse")).not.toBe("refused");
  });
});

describe("anything else is refused", () => {
  test.each([
    ["", "postgres"],
    ["insert into t values (1)", "postgres"],
    ["select \"pg_read_file\"('/etc/passwd')", "postgres"],
    ['select pg_catalog."pg_sleep" /* now */ (9)', "postgres"],
    ['select U&"pg\\005fsleep"(9)', "postgres"],
    ["select pg_sleep_for('1 hour')", "postgres"],
    ["select query_to_xml('select 1', true, true, '')", "postgres"],
    ["select dblink_connect('host=169.254.169.254')", "postgres"],
    ["select pg_terminate_backend(1)", "postgres"],
    ["select `load_file`('/etc/passwd')", "mysql"],
    ["select * from t for update", "mysql"],
    ["select * from t lock in share mode", "mysql"],
    ["select master_pos_wait('a', 1)", "mysql"],
    ["select * from `url`('http://169.254.169.254/')", "clickhouse"],
    ["select * from icebergS3('http://169.254.169.254/')", "clickhouse"],
    ["select 1; select 2", "postgres"],
    ["select 1) to program 'id' --", "postgres"],
    ["select (1", "postgres"],
    ["select ')' || (1", "postgres"],
    ["select 'it", "postgres"],
    ["select 1 /* open", "postgres"],
    ["select 1 /* a /* b */ c */", "postgres"],
    ["select 1 */ 2", "postgres"],
    ["select * into copy from t", "postgres"],
    ["explain analyze delete from t", "postgres"],
    ["select e$a$;$a$", "postgres"],
    ["select 1\u0000", "postgres"],
    [`select ${"1,".repeat(20_000)}1`, "postgres"],
    ["select 1 /*! into outfile '/tmp/x' */", "mysql"],
    ["select 1 /*M! into outfile '/tmp/x' */", "mysql"],
    ["select 1 /*+ set_var(sql_mode='') */", "mysql"],
    ["select load_file('/etc/passwd')", "mysql"],
    ["select 1 INTO OUTFILE '/tmp/x'", "mysql"],
    ["select 'a\\' ; select 'b'", "mysql"],
    ["select * from url('http://169.254.169.254/')", "clickhouse"],
    ["select file('/etc/passwd')", "clickhouse"],
    ["select * from remoteSecure('10.0.0.1', system.one)", "clickhouse"],
    ["select 1 settings readonly = 0", "clickhouse"],
    ["select 1 format Null", "clickhouse"],
    ["select 'a\\' ; select 1", "clickhouse"],
  ] as const)("%j", (sql, engine) => {
    expect(taken(sql, engine)).toBe("refused");
  });
});
