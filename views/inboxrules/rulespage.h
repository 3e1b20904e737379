// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxlists.h"
#include "views/inboxrules/rulelists.h"
#include "views/paneldeps.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace campanile::views {

/**
 * A settings page with rules in the order in which they are asked: response times, or routing. Changes are mutations of the
 * store: they work offline and can be taken back. GUI thread; deps outlive it.
 */
class RulesPage : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { ResponseTimes, Routing };
    RulesPage(Kind kind, const PanelDeps &deps, QWidget *parent = nullptr);
    ~RulesPage() override;

    /** The editor for a rule; a null id makes a new one. */
    QWidget *edit(const RecordId &id);
    /** One place up or down. */
    void move(const RecordId &id, int by);
    void remove(const RecordId &id);

private:
    void buildTest(QVBoxLayout *column);
    void refresh();
    void fillPlaces();
    void refreshTest();
    [[nodiscard]] QWidget *makeRow(const InboxRuleRow &row, int place, int count);
    [[nodiscard]] QString summaryOf(const QJsonObject &record, bool &isReadable) const;
    [[nodiscard]] QString personOf(const QString &id) const;
    [[nodiscard]] QString accountOf(const QString &id) const;
    [[nodiscard]] QString type() const;
    void save(const RecordId &id, const QJsonObject &record);
    void tell(const Result<store::Saved> &saved, const QString &text);

    const Kind m_kind;
    const PanelDeps &m_deps;
    std::unique_ptr<InboxRulesModel> m_rules;
    std::unique_ptr<models::MembersModel> m_members;
    QLabel *m_reason;
    QLabel *m_empty;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QLineEdit *m_sample = nullptr;
    QComboBox *m_sampleNetwork = nullptr;
    QComboBox *m_sampleType = nullptr;
    QVBoxLayout *m_results = nullptr;
};

} // namespace campanile::views
