/** The pages of {@code itemanalysis}. */
@NullMarked
package io.bihuan.itemanalysis.web;

import org.jspecify.annotations.NullMarked;
