/** People: who they are, how they prove it, and the tokens they are known by afterwards. */
package org.scholion.account;
