/**
 * A talk with a simulated customer, in plain Java: what a trainee's message does, how the mood turns, what the customer
 * says next, how the talk ends, what it is worth. The same talk always goes the same way.
 */
@NullMarked
@NamedInterface("play")
package io.bihuan.roleplay.play;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
