use tesoro_portal_core::CompanyId;
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::code;
use tesoro_portal_core::crm::Permission;
use tesoro_portal_core::refused_acts::Caller;

use crate::answer::Answer;
use crate::api::shape::{AgentSessionBody, AgentSessionView, rfc3339};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// An agent signs in.
pub(in crate::api) fn begin(app: &App, request: &Request) -> Result<Answer, Refused> {
    let body: AgentSessionBody = request.json()?;
    let company: CompanyId = body.company.parse().map_err(|_| Refused::field("/company", code::ID_INVALID))?;
    let password = App::typed_password(&body.password);
    let signed_in = app.desk().sign_in(&company, &body.email, &password, App::source(request))?;
    let agent = &signed_in.agent;
    request.is_from(Caller::agent(&AgentCtx::trust_host(agent.company.clone(), agent.id.clone(), Via::Session)));
    Answer::created(&AgentSessionView {
        token: signed_in.token.expose(),
        expires_at: rfc3339(signed_in.ends_at),
        agent: signed_in.agent.id.to_string(),
        permissions: Permission::ALL
            .into_iter()
            .filter(|permission| signed_in.agent.may(*permission))
            .map(Permission::name)
            .collect(),
    })
}

/// The agent signs out. A key is not signed in, so it cannot be signed out.
pub(in crate::api) fn end(app: &App, request: &Request) -> Result<Answer, Refused> {
    app.agent(request)?;
    app.desk().sign_out(App::agent_bearer(request).unwrap_or_default())?;
    Ok(Answer::no_content())
}
