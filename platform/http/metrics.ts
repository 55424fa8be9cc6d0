const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

/** What `/metrics` tells: counted since the start, in Prometheus' text form. */
export interface Metrics {
  request(method: string, path: string, status: number, ms: number): void;
  appended(entries: number): void;
  text(memory: NodeJS.MemoryUsage, upSeconds: number): string;
}

interface Series {
  count: number;
  sum: number;
  readonly buckets: number[];
}

export function makeMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Series>();
  let entries = 0;
  return {
    request(method, path, status, ms) {
      const labels = `method="${method}",path="${path}"`;
      const counted = `${labels},status="${status}"`;
      requests.set(counted, (requests.get(counted) ?? 0) + 1);
      const series = durations.get(labels) ?? { count: 0, sum: 0, buckets: seconds.map(() => 0) };
      series.count += 1;
      series.sum += ms / 1000;
      for (const [at, bound] of seconds.entries()) if (ms / 1000 <= bound) series.buckets[at] = (series.buckets[at] ?? 0) + 1;
      durations.set(labels, series);
    },
    appended: (many) => {
      entries += many;
    },
    text: (memory, upSeconds) =>
      [
        ...family(
          "pilothouse_requests_total",
          "counter",
          "Requests answered.",
          [...requests].map(([labels, n]) => [`{${labels}}`, n]),
        ),
        ...histogram(durations),
        ...family("pilothouse_entries_appended_total", "counter", "Entries appended by this process.", [["", entries]]),
        ...family("process_resident_memory_bytes", "gauge", "Resident memory.", [["", memory.rss]]),
        ...family("process_heap_bytes", "gauge", "JavaScript heap in use.", [["", memory.heapUsed]]),
        ...family("process_uptime_seconds", "gauge", "Since the start of this process.", [["", Math.round(upSeconds)]]),
        "",
      ].join("\n"),
  };
}

const family = (name: string, type: string, help: string, samples: readonly (readonly [string, number])[]): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
];

function histogram(durations: ReadonlyMap<string, Series>): readonly string[] {
  const name = "pilothouse_request_duration_seconds";
  const lines = [...durations].flatMap(([labels, { count, sum, buckets }]) => [
    ...seconds.map((bound, at) => `${name}_bucket{${labels},le="${bound}"} ${buckets[at] ?? 0}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum.toFixed(6)}`,
    `${name}_count{${labels}} ${count}`,
  ]);
  return [`# HELP ${name} How long answers took.`, `# TYPE ${name} histogram`, ...lines];
}
