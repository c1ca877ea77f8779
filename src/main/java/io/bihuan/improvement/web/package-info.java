/** The pages of {@code improvement}. */
@NullMarked
package io.bihuan.improvement.web;

import org.jspecify.annotations.NullMarked;
