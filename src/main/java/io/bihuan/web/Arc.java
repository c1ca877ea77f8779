package io.bihuan.web;

/** The six arcs of the loop, in their order round the ring. */
public enum Arc {
    PLAN,
    TRAIN,
    CERTIFY,
    SERVE,
    INSPECT,
    IMPROVE;

    private static final double GAP = 0.26;

    /** The arc as an SVG path on a circle, for instance centre 12 and radius 9 for the mark. */
    public String path(double centre, double radius) {
        return path(centre, radius, GAP);
    }

    /** The same with a gap, in radians, between neighbours. */
    public String path(double centre, double radius, double gap) {
        var from = -Math.PI / 2 + ordinal() * Math.PI / 3 + gap / 2;
        var to = -Math.PI / 2 + (ordinal() + 1) * Math.PI / 3 - gap / 2;
        return String.format(
                java.util.Locale.ROOT,
                "M%.2f %.2f A%s %s 0 0 1 %.2f %.2f",
                centre + radius * Math.cos(from),
                centre + radius * Math.sin(from),
                radius,
                radius,
                centre + radius * Math.cos(to),
                centre + radius * Math.sin(to));
    }

    /** The middle of the arc, horizontally, at a distance from the centre. */
    public double x(double centre, double distance) {
        return centre + distance * Math.cos(middle());
    }

    /** The middle of the arc, vertically, at a distance from the centre. */
    public double y(double centre, double distance) {
        return centre + distance * Math.sin(middle());
    }

    private double middle() {
        return -Math.PI / 2 + (ordinal() + 0.5) * Math.PI / 3;
    }
}
