/**
 * What every index must do. A back end's test implements {@link
 * io.earshot.search.contract.MentionIndexContract} with one method and inherits the suite.
 */
package io.earshot.search.contract;
