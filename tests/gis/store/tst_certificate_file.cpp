// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/plan_proof.h"
#include "core/scenario/run.h"
#include "core/verify/verify_certificate.h"
#include "gis/store/certificate_file.h"
#include "gis/store/json.h"

#include "tests/core/verify/small_case.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace oasis;
using Json = nlohmann::ordered_json;

namespace {

void collect(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& leaves)
{
    if (value.is_structured())
        for (const auto& [key, child] : value.items())
            collect(child, at / Json::json_pointer("/" + key), leaves);
    else
        leaves.push_back(at);
}

} // namespace

class TestCertificateFile : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip()
    {
        const PlanningInput input = test::smallInput(5);
        const Outcome outcome = run(input, {}, {}).value();
        const PlanCertificate certificate = certify(input, outcome, {}).value();
        const std::string path = m_folder.filePath(QStringLiteral("c.json")).toStdString();
        QVERIFY(gis::writeCertificate(certificate, path).has_value());
        const auto back = gis::readCertificate(path);
        QVERIFY(back.has_value());
        QVERIFY(back.value() == certificate);
        QVERIFY(verifyCertificate(input, outcome, back.value(), {}).verification.passed());
    }

    /// Every figure and word of the file, changed by the least that can be, is noticed.
    void everyFigureCounts()
    {
        const PlanningInput input = test::smallInput(5);
        const Outcome outcome = run(input, {}, {}).value();
        Json document = Json::parse(gis::toJson(certify(input, outcome, {}).value()));
        std::vector<Json::json_pointer> leaves;
        collect(document, Json::json_pointer(), leaves);
        QVERIFY(leaves.size() > 500);
        leaves.erase(leaves.begin()); // kind and version: those of every file of ours
        const std::size_t step = leaves.size() > 2000 ? 5 : 1;
        for (std::size_t i = 0; i < leaves.size(); i += step) {
            Json& leaf = document[leaves[i]];
            const Json before = leaf;
            if (leaf.is_string())
                leaf = leaf.get<std::string>() + "x";
            else if (leaf.is_boolean())
                leaf = !leaf.get<bool>();
            else
                leaf = leaf.get<std::int64_t>() + 1;
            const auto changed = gis::planCertificateFromJson(document.dump());
            QVERIFY2(!changed.has_value() ||
                         !verifyCertificate(input, outcome, changed.value(), {}).verification.passed(),
                     leaves[i].to_string().c_str());
            document[leaves[i]] = before;
        }
    }

    void errors()
    {
        const auto at = [&](const char* name) { return m_folder.filePath(QLatin1String(name)).toStdString(); };
        QCOMPARE(gis::readCertificate(at("none.json")).error().code, ErrorCode::FileNotFound);
        QFile file(QString::fromStdString(at("broken.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"oasis\":\"certificate/1\",\"proof\":{\"edges\":\"all\"}}");
        file.close();
        QCOMPARE(gis::readCertificate(at("broken.json")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(gis::writeCertificate({}, at("no/such/folder.json")).error().code, ErrorCode::FileUnwritable);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCertificateFile)
#include "tst_certificate_file.moc"
