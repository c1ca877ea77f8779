/** The address that files are fetched from. */
@NullMarked
package io.bihuan.file.web;

import org.jspecify.annotations.NullMarked;
