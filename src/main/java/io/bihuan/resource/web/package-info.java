/** The pages of {@code resource}. */
@NullMarked
package io.bihuan.resource.web;

import org.jspecify.annotations.NullMarked;
