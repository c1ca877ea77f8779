/** The pages of {@code knowledge}. */
@NullMarked
package io.bihuan.knowledge.web;

import org.jspecify.annotations.NullMarked;
