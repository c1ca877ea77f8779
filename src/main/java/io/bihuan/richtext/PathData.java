package io.bihuan.richtext;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** An outline as the data of an SVG path: whole numbers, each step from where the last one ended. */
final class PathData {

    private final StringBuilder data = new StringBuilder();
    private long x;
    private long y;
    private long startX;
    private long startY;

    private PathData() {}

    static String of(Shape outline) {
        var written = new PathData();
        var points = new double[6];
        for (var each = outline.getPathIterator(null); !each.isDone(); each.next()) {
            written.step(each.currentSegment(points), points);
        }
        return written.data.toString();
    }

    private void step(int kind, double[] points) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> {
                points('m', points, 1);
                startX = x;
                startY = y;
            }
            case PathIterator.SEG_LINETO -> points('l', points, 1);
            case PathIterator.SEG_QUADTO -> points('q', points, 2);
            case PathIterator.SEG_CUBICTO -> points('c', points, 3);
            default -> {
                data.append('z');
                x = startX;
                y = startY;
            }
        }
    }

    private void points(char command, double[] points, int count) {
        data.append(command);
        var toX = x;
        var toY = y;
        for (var i = 0; i < count; i++) {
            toX = Math.round(points[2 * i]);
            toY = Math.round(points[2 * i + 1]);
            number(toX - x, i == 0);
            number(toY - y, false);
        }
        x = toX;
        y = toY;
    }

    private void number(long number, boolean first) {
        if (!first && number >= 0) {
            data.append(' ');
        }
        data.append(number);
    }
}
