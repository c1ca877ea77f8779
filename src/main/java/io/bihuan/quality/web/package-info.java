/** The pages and the API of {@code quality}. */
@NullMarked
package io.bihuan.quality.web;

import org.jspecify.annotations.NullMarked;
