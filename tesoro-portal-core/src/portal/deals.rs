//! What a client does with the properties that were offered.

use super::Portal;
use crate::DealId;
use crate::deal::{self, OfferedProperty};
use crate::failure::Failure;
use crate::session::{ClientCtx, ClientRefusal};

impl Portal {
    /// A property that was offered to the client (R-PROP-01).
    pub fn offered_property(
        &self,
        client: &ClientCtx,
        deal: &DealId,
    ) -> Result<OfferedProperty, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| deal::show(view, client, deal, &self.policy().sessions, now))
    }
}
