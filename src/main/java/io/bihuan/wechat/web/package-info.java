/** The pages of {@code wechat}. */
@NullMarked
package io.bihuan.wechat.web;

import org.jspecify.annotations.NullMarked;
