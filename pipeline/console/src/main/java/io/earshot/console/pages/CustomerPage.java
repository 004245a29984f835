package io.earshot.console.pages;

import java.util.List;

/**
 * The page of a customer.
 *
 * @param total how many posts of theirs there are, in words
 * @param postsAddress of a search for all of them
 * @param hits the newest ones
 * @param accounts authors that they are, and those of whom somebody said something
 * @param told what CRMs were told of them, newest first
 */
public record CustomerPage(
    CustomerView customer,
    String total,
    String postsAddress,
    WeeksView weeks,
    List<Hit> hits,
    List<AccountView> accounts,
    List<CrmRecordView> told) {}
