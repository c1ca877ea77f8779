/** The plain page of tasks. */
@NullMarked
package io.bihuan.task.web;

import org.jspecify.annotations.NullMarked;
