/** The visitor's page, the widget, and the settings of the chat. */
@NullMarked
package io.bihuan.channel.web;

import org.jspecify.annotations.NullMarked;
