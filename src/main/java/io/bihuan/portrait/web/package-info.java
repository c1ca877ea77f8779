@NullMarked
package io.bihuan.portrait.web;

import org.jspecify.annotations.NullMarked;
