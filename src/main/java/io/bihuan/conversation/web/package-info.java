/** The pages of {@code conversation}: the workspace, the list, records, follow-ups. */
@NullMarked
package io.bihuan.conversation.web;

import org.jspecify.annotations.NullMarked;
