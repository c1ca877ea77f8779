/** The wall of talks, one talk watched, and what stands beside a talk in the workspace. */
@NullMarked
package io.bihuan.supervision.web;

import org.jspecify.annotations.NullMarked;
