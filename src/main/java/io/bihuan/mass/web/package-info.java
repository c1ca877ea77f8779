/** The pages of mass complaints. */
@NullMarked
package io.bihuan.mass.web;

import org.jspecify.annotations.NullMarked;
