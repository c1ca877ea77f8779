/** The pages of {@code yearplan}. */
@NullMarked
package io.bihuan.yearplan.web;

import org.jspecify.annotations.NullMarked;
