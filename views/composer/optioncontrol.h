// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QWidget>

#include <functional>

class QCheckBox;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views::composer {

/** A value that an account offers for a DynamicChoice field. */
struct OfferedValue {
    QString value;
    QString label;
    QString detail;
    bool isEnabled = true;
};

/** What came of asking: values, or a sentence that says why there are none. */
struct Offer {
    QList<OfferedValue> values;
    QString problem;
};

/**
 * One declared field as a control with label, help and its current value. For a DynamicChoice the values are asked for when the
 * list is opened; the label of the chosen one is kept beside it ("board:label"), so that it is readable offline. GUI thread.
 */
class OptionControl final : public QWidget
{
    Q_OBJECT

public:
    /** Asks the account for the values of @p source; answers once, or not at all. */
    using Ask = std::function<void(const QString &source, const QString &dependsOn, std::function<void(Offer)> done)>;

    OptionControl(domain::NetworkField field, Ask ask, QWidget *parent = nullptr);
    [[nodiscard]] const domain::NetworkField &field() const { return m_field; }
    /** The widget that takes the keyboard. */
    [[nodiscard]] QWidget *input() const { return m_input; }
    /** @p options: of the target, defaults filled in. */
    void show(const QJsonObject &options, bool canEdit);

Q_SIGNALS:
    /** A person changed the value; null when it was taken away. */
    void changed(const QString &name, const QJsonValue &value);

private:
    void buildText();
    void buildLongText();
    void buildChoice();
    void buildDynamic();
    void buildToggle();
    void buildTags();
    void buildNumber();
    void fillOffer(const Offer &offer);
    void load();
    [[nodiscard]] QString label() const;

    domain::NetworkField m_field;
    Ask m_ask;
    QWidget *m_input = nullptr;
    QJsonObject m_options;
    QString m_loadedFor; ///< value of dependsOn that the list was filled for
    bool m_isLoaded = false;
    bool m_isLoading = false;
};

/** A row of @p box and @p text beside it that takes as many lines as it needs: a check box alone cannot break its text. */
[[nodiscard]] QWidget *wrappedCheck(QCheckBox *box, const QString &text, QWidget *parent);

/** The words of @p text from a network's file, in the person's language. */
[[nodiscard]] QString networkWords(const QString &text);

} // namespace campanile::views::composer
