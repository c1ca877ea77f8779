/** The rules that look at a conversation: plain Java over a transcript, the same input always giving the same findings. */
@NullMarked
@NamedInterface("rule")
package io.bihuan.quality.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
