package io.bihuan.satisfaction.web;

import io.bihuan.access.QrCode;

/** A link for one customer, told this once, and its square code. */
public record LinkPage(String address, QrCode square) {}
