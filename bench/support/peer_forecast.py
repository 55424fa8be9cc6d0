"""The peer: the same model of a project's ship date, vectorised over worlds in NumPy.

Reads one JSON of what to run from its first argument; prints seconds of each run of all projects, what came of some, and the exact oracle.
"""

import json
import sys
import time

import numpy as np

SHIPPED, KILLED = -1, -2


def shared_draws(rng, worlds, belief, time_share):
    sigma = belief["spread"] * np.sqrt(belief["freedom"] / rng.chisquare(belief["freedom"], worlds))
    pace = sigma * np.sqrt(time_share) * rng.standard_normal(worlds)
    ratio = belief["mean"] + sigma / np.sqrt(belief["weight"]) * rng.standard_normal(worlds) + pace
    return sigma, ratio


def simulate(rng, graph, shared, shares, worlds):
    """Days until shipped, infinite where it is not, and days until any end."""
    phases = graph["phases"]
    ways = max(len(phase["next"]) for phase in phases)
    to = np.full((len(phases), ways), KILLED)
    steps = np.ones((len(phases), worlds, ways))
    for at, phase in enumerate(phases):
        counts = [way["count"] for way in phase["next"]]
        to[at, : len(counts)] = [way["to"] if isinstance(way["to"], int) else SHIPPED if way["to"] == "shipped" else KILLED for way in phase["next"]]
        # The shares of each world, then their running sums.
        steps[at, :, : len(counts)] = np.cumsum(rng.dirichlet(counts, worlds), axis=1)
    if shared is None:
        log, own = np.zeros(worlds), np.zeros(worlds)
    else:
        sigma, ratio = shared
        log = ratio + sigma * np.sqrt(shares["project"]) * rng.standard_normal(worlds)
        own = sigma * np.sqrt(shares["visit"])
    planned = np.array([phase["length"]["days"] for phase in phases])
    visits = np.zeros((len(phases), worlds), dtype=np.int64)
    days = np.zeros(worlds)
    ships = np.full(worlds, np.inf)
    alive = np.arange(worlds)
    at = np.full(worlds, graph["start"])
    while alive.size:
        lengths = planned[at] * np.exp(log[alive] + own[alive] * rng.standard_normal(alive.size))
        days[alive] += lengths * graph["shrinks"] ** visits[at, alive]
        visits[at, alive] += 1
        way = (rng.random(alive.size)[:, None] > steps[at, alive]).sum(axis=1)
        at = to[at, np.minimum(way, ways - 1)]
        shipped = alive[at == SHIPPED]
        ships[shipped] = days[shipped]
        going = at >= 0
        alive, at = alive[going], at[going]
    return ships, days


def main():
    asked = json.loads(sys.argv[1])
    rng = np.random.default_rng(7)
    worlds = asked["worlds"]
    seconds = []
    for _ in range(asked["runs"] + 1):
        began = time.perf_counter()
        shared = shared_draws(rng, worlds, asked["belief"], asked["shares"]["time"])
        came = [simulate(rng, graph, shared, asked["shares"], worlds)[0] for graph in asked["projects"]]
        seconds.append(time.perf_counter() - began)
    said = []
    for ships in came[:4]:
        days = np.sort(ships[np.isfinite(ships)])
        said.append({"ships": days.size / worlds, "p50": days[days.size // 2], "p80": days[int(0.8 * days.size)]})
    ships, days = simulate(rng, asked["oracle"], None, asked["shares"], asked["oracleWorlds"])
    oracle = {"mean": days.mean(), "variance": days.var(), "ships": np.isfinite(ships).mean()}
    print(json.dumps({"seconds": seconds[1:], "said": said, "oracle": oracle, "version": f"NumPy {np.__version__}"}))


main()
