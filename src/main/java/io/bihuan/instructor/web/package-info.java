/** Pages of instructors. */
@NullMarked
package io.bihuan.instructor.web;

import org.jspecify.annotations.NullMarked;
