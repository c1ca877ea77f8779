/** The desk's page, the kiosk where numbers are drawn, and the screen that shows them. */
@NullMarked
package io.bihuan.frontdesk.web;

import org.jspecify.annotations.NullMarked;
