package org.scholion.web.edition;

import java.io.Serializable;
import org.scholion.edition.EditionForm;

/** What an editor says about an edition before it is published. */
public class PublishForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String title;
    private String licence;
    private String statement;

    PublishForm(String title, String licence) {
        this.title = title;
        this.licence = licence;
    }

    EditionForm handedIn() {
        return new EditionForm(known(licence), known(statement), known(title));
    }

    private static String known(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}
