/** The pages of {@code scorm}, and the address its frames are served from. */
@NullMarked
package io.bihuan.scorm.web;

import org.jspecify.annotations.NullMarked;
