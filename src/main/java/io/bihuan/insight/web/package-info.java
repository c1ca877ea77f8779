/** The pages of {@code insight}. */
@NullMarked
package io.bihuan.insight.web;

import org.jspecify.annotations.NullMarked;
