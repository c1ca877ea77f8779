/** Pages of what was due, held and missed. */
@NullMarked
package io.bihuan.coverage.web;

import org.jspecify.annotations.NullMarked;
