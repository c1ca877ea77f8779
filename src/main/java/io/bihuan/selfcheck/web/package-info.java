/** Who has signed their self-check, and the form on paper. */
@NullMarked
package io.bihuan.selfcheck.web;

import org.jspecify.annotations.NullMarked;
