/** The pages of {@code plan}. */
@NullMarked
package io.bihuan.plan.web;

import org.jspecify.annotations.NullMarked;
