/** The pages of {@code people}. */
@NullMarked
package io.bihuan.people.web;

import org.jspecify.annotations.NullMarked;
