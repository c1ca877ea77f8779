@NullMarked
package io.bihuan.webform.web;

import org.jspecify.annotations.NullMarked;
