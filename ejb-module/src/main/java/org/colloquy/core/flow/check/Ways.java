package org.colloquy.core.flow.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.FlowDefinition;
import org.jspecify.annotations.Nullable;

/** The ways through a flow: a node for every action, and one for the end of every block. */
final class Ways {

    private record Edge(int to, boolean waits, String place) {}

    /** Whoever has more begins with these. */
    private static final int MOST_CYCLES = 100;

    private final List<Block> blocks;
    private final Map<String, Integer> firstNodes = new HashMap<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<Integer> blockOf = new ArrayList<>();

    /** @param facts of every action of every block */
    Ways(FlowDefinition flow, List<List<Facts>> facts) {
        this.blocks = flow.blocks();
        for (int b = 0; b < blocks.size(); b++) {
            firstNodes.putIfAbsent(blocks.get(b).id(), blockOf.size());
            for (int i = 0; i <= facts.get(b).size(); i++) {
                blockOf.add(b);
            }
        }
        for (int b = 0; b < blocks.size(); b++) {
            connect(b, facts.get(b));
        }
    }

    private void connect(int block, List<Facts> actions) {
        String place = "blocks[" + block + "]";
        for (int i = 0; i < actions.size(); i++) {
            List<Edge> ways = new ArrayList<>();
            for (Facts.Way way : actions.get(i).ways) {
                add(ways, way.block(), edges.size() + 1, way.waits(), place + ".actions[" + i + "]." + way.field());
            }
            edges.add(ways);
        }
        List<Edge> end = new ArrayList<>();
        if (blocks.get(block).next() != null) {
            add(end, blocks.get(block).next(), 0, false, place + ".next");
        }
        edges.add(end);
    }

    private void add(List<Edge> ways, @Nullable String target, int following, boolean waits, String place) {
        Integer to = target == null ? Integer.valueOf(following) : firstNodes.get(target);
        if (to != null) {
            ways.add(new Edge(to, waits, place));
        }
    }

    /** Blocks, and actions of blocks, that no way leads to. */
    List<Violation> unreachable(String start) {
        BitSet reached = reach(start);
        List<Violation> faults = new ArrayList<>();
        int node = 0;
        for (int b = 0; b < blocks.size(); b++) {
            int actions = blocks.get(b).actions().size();
            if (!reached.get(node)) {
                faults.add(new Violation("blocks[" + b + "]", "cannot be reached"));
            } else {
                int first = reached.nextClearBit(node) - node;
                if (first < actions) {
                    faults.add(new Violation("blocks[" + b + "].actions[" + first + "]", "cannot be reached"));
                }
            }
            node += actions + 1;
        }
        return faults;
    }

    private BitSet reach(String start) {
        BitSet reached = new BitSet();
        List<Integer> open = new ArrayList<>();
        for (Block block : blocks) {
            if (block.id().equals(start) || Boolean.TRUE.equals(block.entry())) {
                open.add(firstNodes.get(block.id()));
            }
        }
        while (!open.isEmpty()) {
            int node = open.remove(open.size() - 1);
            if (!reached.get(node)) {
                reached.set(node);
                edges.get(node).forEach(edge -> open.add(edge.to()));
            }
        }
        return reached;
    }

    /** Cycles on which nobody is waited for; each at the way that closes it. */
    List<Violation> restless() {
        List<Violation> faults = new ArrayList<>();
        BitSet done = new BitSet();
        for (int node = 0; node < edges.size(); node++) {
            if (!done.get(node)) {
                search(node, done, faults);
            }
        }
        return faults;
    }

    /** Depth first without recursion: a flow may be longer than a stack. */
    private void search(int root, BitSet done, List<Violation> faults) {
        BitSet onPath = new BitSet();
        List<int[]> path = new ArrayList<>();
        path.add(new int[] {root, 0});
        onPath.set(root);
        while (!path.isEmpty()) {
            int[] top = path.get(path.size() - 1);
            List<Edge> ways = edges.get(top[0]);
            if (top[1] == ways.size()) {
                onPath.clear(top[0]);
                done.set(top[0]);
                path.remove(path.size() - 1);
                continue;
            }
            Edge edge = ways.get(top[1]++);
            if (!edge.waits() && !done.get(edge.to())) {
                follow(edge, path, onPath, faults);
            }
        }
    }

    private void follow(Edge edge, List<int[]> path, BitSet onPath, List<Violation> faults) {
        if (onPath.get(edge.to()) && faults.size() < MOST_CYCLES) {
            String cycle = cycle(path, edge.to());
            faults.add(new Violation(edge.place(), "closes a cycle that never waits for an answer: " + cycle));
        } else if (!onPath.get(edge.to())) {
            onPath.set(edge.to());
            path.add(new int[] {edge.to(), 0});
        }
    }

    private String cycle(List<int[]> path, int from) {
        List<String> names = new ArrayList<>();
        boolean inside = false;
        for (int[] node : path) {
            inside |= node[0] == from;
            String name = blocks.get(blockOf.get(node[0])).id();
            if (inside && (names.isEmpty() || !names.get(names.size() - 1).equals(name))) {
                names.add(name);
            }
        }
        names.add(blocks.get(blockOf.get(from)).id());
        return names.size() <= 12 ? String.join(" → ", names) : String.join(" → ", names.subList(0, 12)) + " → …";
    }
}
