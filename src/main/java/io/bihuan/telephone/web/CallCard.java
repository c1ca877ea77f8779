package io.bihuan.telephone.web;

import io.bihuan.conversation.DeskLists;
import io.bihuan.customer.CustomerFact;
import io.bihuan.telephone.CallLists;
import java.util.List;

/**
 * A call at the agent's telephone, with what is worth knowing before the first word (E-02).
 *
 * @param name who it is, masked, or the number's own mask
 * @param grade their standing, or ""
 * @param note what to know and to avoid, or ""
 * @param known whether the centre knows them
 * @param facts open complaints, promises and the like
 * @param contacts their last contacts
 */
public record CallCard(
        CallLists.Row call,
        String name,
        String grade,
        String note,
        boolean known,
        List<CustomerFact> facts,
        List<DeskLists.Contact> contacts) {}
