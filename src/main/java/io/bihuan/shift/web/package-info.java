/** The switch in the frame with which agents say whether they are there. */
@NullMarked
package io.bihuan.shift.web;

import org.jspecify.annotations.NullMarked;
