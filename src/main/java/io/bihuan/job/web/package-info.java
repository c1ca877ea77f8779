/** The pages and API of {@code job}. */
@NullMarked
package io.bihuan.job.web;

import org.jspecify.annotations.NullMarked;
